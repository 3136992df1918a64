const inPath = /node_modules\/((?:@[^/]+\/)?[^/]+)\//u
/** Above each module that was put together with others stands a line with its path. */
const above = /^\/\/ .*node_modules\/(?:@[^/\n]+\/)?[^/\n]+\/.*$/gmu

/**
 * The packages of which a module that is loaded holds code: the one that it is of, or those that were put together in it.
 * @param {string} url
 * @param {string | NodeJS.ArrayBufferView | ArrayBuffer | null | undefined} source
 * @returns {string[]}
 */
export function packagesIn(url, source) {
  const own = inPath.exec(url)?.[1]
  if (own) return [own]
  const text = source ? Buffer.from(source).toString('utf8') : ''
  return (text.match(above) ?? []).flatMap((line) => inPath.exec(line)?.[1] ?? [])
}
