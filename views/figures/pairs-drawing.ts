import type { Pairs } from '../../server/figures/pairs.ts'
import type { Scope } from '../../server/figures/scope.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { behindHref } from './addresses.ts'
import { type Area, type Drawing, dot, type Looks, type Mark, round, swatch, text } from './drawing.ts'
import { fitted, widthOf } from './letters.ts'

const widestName = 300
const swatchWidth = 26
const rowHeight = 27
const head = 14
const reach = 900
/** So many arcs carry their number; the table has them all. */
const numbered = 16

/** Codes below each other in the order of the codebook, with an arc between two that stand on the same sentences. */
export function pairsDrawing({ codes, pairs }: Pairs, looks: Looks, scope: Scope): Drawing {
  const names = Math.min(widestName, Math.max(120, ...codes.map(({ code }) => widthOf(code.name, 14))))
  const arcsAt = swatchWidth + names + 62
  const place = new Map(codes.map(({ code }, i) => [code.id, head + (i + 0.5) * rowHeight]))
  const most = Math.max(1, ...pairs.map(({ sentences }) => sentences))
  const furthest = Math.max(
    1,
    ...pairs.map(({ one, other }) => Math.abs((place.get(other.id) ?? 0) - (place.get(one.id) ?? 0))),
  )
  const marks: Mark[] = []
  const areas: Area[] = []
  const labels: Mark[] = []
  for (const [i, { one, other, sentences }] of [...pairs.entries()].reverse()) {
    const [from, to] = [place.get(one.id) ?? 0, place.get(other.id) ?? 0]
    const wide = 24 + (Math.abs(to - from) / furthest) * reach
    const path = `M${arcsAt} ${round(from)}C${round(arcsAt + wide)} ${round(from)} ${round(arcsAt + wide)} ${round(to)} ${arcsAt} ${round(to)}`
    const thick = 1 + (sentences / most) * 7
    marks.push({
      kind: 'stroke',
      path,
      paint: 'quiet',
      width: thick,
      opacity: 0.3 + (sentences / most) * 0.4,
    })
    areas.push({
      ...{ path, width: Math.max(8, thick), title: t.figures.pairWords(one.name, other.name, sentences) },
      href: behindHref({ ...scope, code: one.id, with: other.id, own: true }),
    })
    if (i < numbered && (sentences > 1 || most === 1)) {
      labels.push(
        text(figure(sentences), [arcsAt + wide * 0.75 + thick / 2 + 5, (from + to) / 2 + 4.5], {
          ...{ size: 12.5, rimmed: true },
        }),
      )
    }
  }
  for (const { code, sentences } of codes) {
    const y = place.get(code.id) ?? 0
    marks.push(...swatch([0, y], code.id, looks))
    marks.push(text(fitted(code.name, names, 14), [swatchWidth, y + 5]))
    marks.push(text(figure(sentences), [arcsAt - 14, y + 4.5], { size: 12.5, paint: 'quiet', anchor: 'end' }))
    marks.push(dot([arcsAt, y], 4.5, { code: code.id }))
    areas.push({
      href: `/codebook/${code.id}`,
      title: code.name,
      box: [0, y - 12, swatchWidth + names + 4, 24],
    })
    areas.push({
      href: behindHref({ ...scope, code: code.id, own: true }),
      title: `${code.name}: ${t.figures.sentences(sentences)}`,
      box: [swatchWidth + names + 6, y - 12, 48, 24],
    })
  }
  const bottom = head + codes.length * rowHeight
  return {
    ...{ width: arcsAt + reach * 0.75 + 80, height: bottom + 10, title: t.figures.pairs },
    description: t.figures.pairsDescription(codes.length, pairs.length),
    ...{ marks: [...marks, ...labels], areas },
  }
}
