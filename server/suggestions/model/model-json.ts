import { z } from 'zod'
import type { WordSpace } from '../space/word-space.ts'
import type { CodeModel, Model } from './model.ts'

/** A model as text; `modelFromJson` gives back one that scores the same to the last bit. */
export function modelToJson(model: Model): string {
  return JSON.stringify({
    name: model.name,
    codes: model.codes.map(packCode),
    terms: model.terms,
    scale: model.scale && {
      common: packFloats(model.scale.common),
      codes: model.scale.codes.map((code) => ({ ...code, place: packFloats(code.place) })),
    },
    space: model.space && packSpace(model.space),
    sectionScales: model.sectionScales,
  })
}

/** @throws {ZodError} the text is not a model of this version of the program */
export function modelFromJson(json: string): Model {
  const packed = packedModel.parse(JSON.parse(json))
  return {
    name: packed.name,
    codes: packed.codes.map(unpackCode),
    terms: packed.terms,
    scale: packed.scale && {
      common: unpackFloats(packed.scale.common),
      codes: packed.scale.codes.map((code) => ({ ...code, place: unpackFloats(code.place) })),
    },
    space: packed.space && unpackSpace(packed.space),
    sectionScales: packed.sectionScales,
  }
}

/** A word space as text, to keep it apart from the models that use it. */
export function spaceToJson(space: WordSpace): string {
  return JSON.stringify(packSpace(space))
}

export function spaceFromJson(json: string): WordSpace {
  return unpackSpace(packedSpace.parse(JSON.parse(json)))
}

const packedSpace = z.object({
  dimensions: z.number(),
  vectors: z.string(),
  stems: z.array(z.string()),
  shares: z.string(),
})

const packedCode = z.object({
  id: z.string(),
  signals: z.array(z.number()),
  terms: z.array(z.tuple([z.number(), z.number()])),
  columns: z.string(),
  learned: z.string(),
  calibration: z.object({ slope: z.number(), intercept: z.number(), cut: z.number() }),
  lessons: z.number(),
  positives: z.number(),
  hasGrounds: z.boolean(),
  rejected: z.array(z.number()),
})

const packedTerm = z.object({
  code: z.number(),
  why: z.enum(['name', 'keyword', 'related', 'definition', 'excluding']),
  written: z.string(),
  shape: z.enum(['word', 'prefix', 'suffix', 'nearby', 'sequence', 'pattern']),
  keys: z.array(z.string()),
  weight: z.number(),
})

const packedModel = z.object({
  name: z.string(),
  codes: z.array(packedCode),
  terms: z.array(packedTerm),
  scale: z
    .object({
      common: z.string(),
      codes: z.array(z.object({ place: z.string(), mean: z.number(), spread: z.number() })),
    })
    .optional(),
  space: packedSpace.optional(),
  sectionScales: z.array(z.object({ mean: z.number(), trust: z.number() })),
})

function packCode({ weights, rejected, ...rest }: CodeModel): z.input<typeof packedCode> {
  const { signals, terms, columns, learned } = weights
  return {
    ...rest,
    signals: [...signals],
    terms: [...terms],
    columns: bytesToText(columns),
    learned: packFloats(learned),
    rejected: [...rejected],
  }
}

function unpackCode(packed: z.output<typeof packedCode>): CodeModel {
  const { signals, terms, columns, learned, rejected, ...rest } = packed
  return {
    ...rest,
    rejected: new Set(rejected),
    weights: {
      signals: Float64Array.from(signals),
      terms: new Map(terms),
      columns: new Int32Array(textToBytes(columns)),
      learned: unpackFloats(learned),
    },
  }
}

function packSpace({ dimensions, vectors, stems, shares }: WordSpace): z.input<typeof packedSpace> {
  return { dimensions, vectors: packFloats(vectors), stems: [...stems], shares: packFloats(shares) }
}

function unpackSpace({ dimensions, vectors, stems, shares }: z.output<typeof packedSpace>): WordSpace {
  return { dimensions, vectors: unpackFloats(vectors), stems, shares: unpackFloats(shares) }
}

function packFloats(numbers: Float32Array): string {
  return bytesToText(numbers)
}

function unpackFloats(text: string): Float32Array {
  return new Float32Array(textToBytes(text))
}

function bytesToText(numbers: Float32Array | Int32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')
}

/** A copy, because a decoded buffer may begin where no number can. */
function textToBytes(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer
}
