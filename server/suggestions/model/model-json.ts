import { z } from 'zod'
import { atOnce } from '../../turns.ts'
import { readKept } from '../kept-json.ts'
import type { WordSpace } from '../space/word-space.ts'
import { allColumns } from './features.ts'
import type { CodeModel, Model } from './model.ts'
import { firstTerm } from './signals.ts'

/** Raised when a model is written otherwise. */
const shape = 5

/** A model as text; `modelFromJson` gives back one that scores the same to the last bit. */
export function modelToJson(model: Model): string {
  return JSON.stringify({
    shape,
    name: model.name,
    codes: model.codes.map(packCode),
    terms: model.terms,
    scale: model.scale && {
      common: bytesToText(model.scale.common),
      codes: model.scale.codes.map((code) => ({ ...code, place: bytesToText(code.place) })),
    },
    space: model.space && packSpace(model.space),
    encoder: model.encoder,
    sectionScales: model.sectionScales,
  })
}

/** Undefined when the text is damaged, or a model of another shape. */
export const modelFromJson = (json: string): Model | undefined => atOnce(readingModel(json))

/** As `modelFromJson`, as work that lets others come first: of many codes it is megabytes. */
export function* readingModel(json: string): Generator<void, Model | undefined> {
  const whole = readKept(packedModel, json)
  if (!whole) return undefined
  const codes: CodeModel[] = []
  for (const packed of whole.codes) {
    yield
    const code = keptCode.safeParse(packed).data
    if (!code) return undefined
    codes.push(code)
  }
  const space = whole.space === undefined ? undefined : keptSpace.safeParse(whole.space).data
  yield
  const isSpaceWhole = whole.space === undefined || space !== undefined
  return isSpaceWhole && isWhole({ ...whole, codes, space }) ? modelOf({ ...whole, codes, space }) : undefined
}

/** A word space as text, to keep it apart from the models that use it. */
export function spaceToJson(space: WordSpace): string {
  return JSON.stringify(packSpace(space))
}

/** Undefined when the text is damaged, or a word space of another shape. */
export function spaceFromJson(json: string): WordSpace | undefined {
  return readKept(keptSpace, json)
}

const bytes = z.string().refine((text) => Buffer.byteLength(text, 'base64') % 4 === 0)
const floats = bytes.transform((text) => new Float32Array(textToBytes(text)))
const integers = bytes.transform((text) => new Int32Array(textToBytes(text)))

const keptSpace = z
  .object({ dimensions: z.int(), vectors: floats, stems: z.array(z.string()), shares: floats })
  .refine(({ dimensions, vectors, stems, shares }) => {
    return vectors.length === dimensions * stems.length && shares.length === stems.length
  })

const keptCode = z
  .object({
    id: z.string(),
    signals: z.array(z.number()).length(firstTerm),
    terms: z.array(z.tuple([z.int(), z.number()])),
    columns: integers,
    learned: floats,
    calibration: z.object({ slope: z.number(), intercept: z.number(), cut: z.number() }),
    lessons: z.number(),
    positives: z.number(),
    hasGrounds: z.boolean(),
    rejected: z.array(z.int()),
  })
  .refine(
    ({ columns, learned }) =>
      columns.length === learned.length && columns.every((column) => column >= 0 && column < allColumns),
  )
  .transform(
    ({ signals, terms, columns, learned, rejected, ...rest }): CodeModel => ({
      ...rest,
      rejected: new Set(rejected),
      weights: { signals: Float64Array.from(signals), terms: new Map(terms), columns, learned },
    }),
  )

const keptTerm = z.object({
  code: z.int().min(0),
  why: z.enum(['name', 'keyword', 'related', 'definition', 'excluding']),
  written: z.string(),
  shape: z.enum(['word', 'prefix', 'suffix', 'inside', 'nearby', 'sequence', 'pattern']),
  keys: z.array(z.string()),
  weight: z.number(),
})

const keptScale = z.object({
  common: floats,
  codes: z.array(z.object({ place: floats, mean: z.number(), spread: z.number() })),
})

/** Of which the codes and the word space, the large parts, are read by themselves. */
const packedModel = z.object({
  shape: z.literal(shape),
  name: z.string(),
  codes: z.array(z.unknown()),
  terms: z.array(keptTerm),
  scale: keptScale.optional(),
  space: z.unknown().optional(),
  encoder: z.string().optional(),
  sectionScales: z.array(z.object({ mean: z.number(), trust: z.number() })),
})

type Unpacked = Omit<z.output<typeof packedModel>, 'codes' | 'space'> & Pick<Model, 'codes' | 'space'>

function isWhole({ codes, terms, scale, space, encoder, sectionScales }: Unpacked): boolean {
  const hasAll = sectionScales.length === codes.length && terms.every(({ code }) => code < codes.length)
  const hasPlaces = space !== undefined || encoder !== undefined
  return hasAll && (!scale || (hasPlaces && scale.codes.length === 2 * codes.length))
}

const modelOf = ({ shape: _shape, scale, space, encoder, ...rest }: Unpacked): Model => ({
  ...rest,
  scale,
  space,
  encoder,
})

function packCode({ weights, rejected, ...rest }: CodeModel): z.input<typeof keptCode> {
  const { signals, terms, columns, learned } = weights
  return {
    ...rest,
    signals: [...signals],
    terms: [...terms],
    columns: bytesToText(columns),
    learned: bytesToText(learned),
    rejected: [...rejected],
  }
}

function packSpace({ dimensions, vectors, stems, shares }: WordSpace): z.input<typeof keptSpace> {
  return { dimensions, vectors: bytesToText(vectors), stems: [...stems], shares: bytesToText(shares) }
}

function bytesToText(numbers: Float32Array | Int32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')
}

/** A copy, because a decoded buffer may begin where no number can. */
function textToBytes(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer
}
