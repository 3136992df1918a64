import { addQuote, changeAttribution } from '../../server/quotes/choosing.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { addQuoteSet, endQuote, endQuoteSet, moveQuote, renameQuoteSet } from '../../server/quotes/store.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { addThread } from '../../server/threads/adopting.ts'
import {
  changeThread,
  dropEvidence,
  endThread,
  moveEvidence,
  recordCounterSearch,
  setRole,
  setStatus,
} from '../../server/threads/changing.ts'
import type { Doings } from './choice.ts'

/** What people do with threads, their evidence and quotes. */
export const actsOnThreads: Doings = {
  'thread.add': (write, pick) => addThread(write, { title: pick.title(), claim: 'Er is te weinig' }),
  'thread.change': (write, pick) => changeThread(write, { id: pick.id('threads') }, { title: pick.title() }),
  'thread.status': (write, pick) =>
    setStatus(write, { id: pick.id('threads') }, pick.of(['concept', 'in-bespreking', 'akkoord'])),
  'thread.end': (write, pick) => endThread(write, { id: pick.id('threads') }),
  'thread.counter-search': (write, pick) =>
    recordCounterSearch(write, { id: pick.id('threads') }, { how: 'gelezen', units: 1, of: 1, found: 0 }),
  'evidence.add': (write, pick) => {
    const { version, start, end } = pick.place()
    return addEvidence(write, {
      thread: pick.id('threads'),
      version,
      start,
      end,
      role: pick.of(['supports', 'contradicts']),
    })
  },
  'evidence.keep': (write, pick) => setRole(write, { id: pick.id('evidence') }, 'qualifies'),
  'evidence.drop': (write, pick) => dropEvidence(write, { id: pick.id('evidence') }, 'hoort hier niet'),
  'evidence.change': (write, pick) =>
    moveEvidence(write, { id: pick.id('evidence') }, pick.number(2) ? pick.id('evidence') : null),
  'quote-set.add': (write, pick) => addQuoteSet(write, { title: pick.title() }),
  'quote-set.change': (write, pick) => renameQuoteSet(write, { id: pick.id('quote_sets') }, pick.title()),
  'quote-set.publish': (write, pick) => publish(write, pick.id('quote_sets')),
  'quote-set.end': (write, pick) => endQuoteSet(write, { id: pick.id('quote_sets') }),
  'quote.add': (write, pick) => addQuote(write, { ...pick.place(), set: pick.id('quote_sets') }),
  'quote.move': (write, pick) => moveQuote(write, pick.id('quotes'), pick.of(['up', 'down'])),
  'quote.change': (write, pick) =>
    changeAttribution(write, { id: pick.id('quotes') }, pick.of(['een ondernemer', 'iemand'])),
  'quote.end': (write, pick) => endQuote(write, { id: pick.id('quotes') }),
}
