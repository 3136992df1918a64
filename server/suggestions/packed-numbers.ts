type Numbers = Int32Array | Float32Array | Float64Array

/** Numbers as text, to the last bit. */
export function packNumbers(numbers: Numbers): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')
}

/** The bytes of packed numbers. A copy, because a decoded buffer may begin where no number can. */
export function unpackBytes(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64')
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}
