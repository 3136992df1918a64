import { counting } from '../../progress.ts'
import { claimsIn } from '../../reports/claims/claim.ts'
import { judgedQuotations, type Round } from '../../reports/round.ts'
import { auditRow, listedRounds, roundOf } from '../../reports/store.ts'
import { sourceTextOfVersion } from '../../sources/store.ts'
import type { OutgoingRound } from '../audit/outgoing.ts'
import { auditPaper } from '../audit/paper.ts'
import { htmlOf } from '../html.ts'
import type { ArchiveDesk } from './desk.ts'
import { jsonFile, ourFile } from './files.ts'
import { numbered, plain, stemOf } from './names.ts'
import type { Piece } from './piece.ts'

/** Every round of every rapporttoets: what was computed, what people found, and the two together to read. */
export async function* roundPieces(desk: ArchiveDesk): AsyncGenerator<Piece> {
  const rounds = (await listedRounds(desk.db)).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const [{ id }, name] of numbered(counting('steps', rounds), { kind: 'toets' }))
    yield pieceOf(desk, await roundOf(desk.db, id), name)
}

function pieceOf(desk: ArchiveDesk, round: Round, name: string): Piece {
  const { audit, document, conclusion } = round
  return {
    mark: audit.id,
    title: `Rapporttoets van ${document.title ?? document.name}, ronde ${audit.round}`,
    folder: `${name}_${plain(stemOf(document.name))}-ronde-${audit.round}`,
    about: [
      conclusion ? 'Een afgesloten ronde.' : 'Een ronde die nog open is.',
      `Wat is berekend, staat er zoals het is bewaard. Het controlegetal (SHA-256) daarvan is ${audit.hash}, tenzij er later iets uit is gewist.`,
    ],
    addedAt: audit.at,
    isOurs: true,
    files: [
      ourFile(`${name}_berekend`, 'json', async () => (await auditRow(desk.db, audit.id)).result),
      jsonFile(`${name}_oordelen`, () => judgementsOf(desk, round)),
      ourFile(`${name}_leesbaar`, 'html', async () => htmlOf(auditPaper(await wholeRound(desk, round)))),
    ],
  }
}

function judgementsOf({ people }: ArchiveDesk, round: Round) {
  const { audit, sample, conclusion } = round
  const named = <Row extends { readonly person: string }>(rows: ReadonlyMap<string, Row>) =>
    [...rows.values()].map((row) => ({ ...row, person_name: people.get(row.person) ?? null }))
  return {
    format: 'rode-draad/archive-round/1',
    audit: { ...audit, person_name: people.get(audit.person) ?? null },
    findings: named(round.findings),
    replies: named(round.replies),
    closings: named(round.closings),
    judgements: named(round.judgements),
    sample,
    conclusion,
  }
}

/** A round with all of its words, for the paper that people read. */
async function wholeRound({ db, people }: ArchiveDesk, round: Round): Promise<OutgoingRound> {
  const whole = (list: Round['result']['quotes']) =>
    list.map((quotation) => ({
      ...quotation,
      matches: quotation.matches.map(({ exact, ...match }) => ({
        ...match,
        printed: exact,
        isHidden: false,
      })),
    }))
  const claims = claimsIn(await sourceTextOfVersion(db, round.audit.version))
  return {
    round,
    quotations: whole(judgedQuotations(round.result)),
    terms: whole(round.result.quotes.filter(({ verdict }) => verdict === null)),
    claims: claims.map((claim) => ({ ...claim, judgement: round.judgements.get(claim.key) })),
    names: people,
  }
}
