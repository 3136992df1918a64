import type { reportsErrors as dutch } from '../../nl/errors/reports.ts'
import type { Sentence } from '../../sentence.ts'

export const reportsErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'audit-not-found': () => 'This report check does not exist.',
  'audit-item-not-found': ({ item }) => `There is no ‘${item}’ in this report check.`,
  'audit-damaged': () =>
    'The saved outcome of this report check is no longer what was saved. Check the project with the command verify.',
  'audit-closed': () =>
    'This round is finished. Nothing about it changes any more. Start a new round if there is something to change.',
  'audit-term': ({ item }) => `‘${item}’ is a term or a title, not a quote. No finding belongs to it.`,
  'audit-item-closed': ({ item }) => `Quote ${item} has been closed. Reopen it first.`,
  'audit-closed-over': ({ item, person }) => `${person} has already closed quote ${item}. Reopen it first.`,
  'audit-found-since': ({ item }) =>
    `The findings on quote ${item} have changed in the meantime. Read them and close the quote again.`,
  'audit-closed-unfound': ({ items }) =>
    `These were closed without words, attribution and meaning all three having been judged: ${items}. Reopen them first.`,
  'audit-item-open': ({ item }) => `Quote ${item} is not closed.`,
  'audit-finding-empty': () => 'Choose at least one answer.',
  'audit-findings-missing': ({ item }) =>
    `Quote ${item} can only be closed once words, attribution and meaning have been judged.`,
  'audit-closer-barred': ({ item }) =>
    `You coded, chose or published the words of quote ${item}. Let someone else close it, or write down why you do it yourself. That reason goes into the record.`,
  'audit-still-open': ({ open }) =>
    `${open === 1 ? '1 quote is' : `${open} quotes are`} still open. Close them, or write down why you finish the round all the same.`,
  'audit-sample-size': () => 'Choose a sample of at least 1 quote.',
  'audit-sample-seed': () => 'Give the sample a starting number: with that it can be drawn again later.',
  'round-erased-meanwhile': () =>
    'While the report was being checked, something was erased. Begin the check again.',
  'audit-previous-other': () => 'The previous round does not exist or is later than this one.',
  'audit-report-added': ({ document }) => `‘${document}’ was added to the project as a report.`,
  'audit-report-is-source': ({ document }) =>
    `‘${document}’ is a source in this project. For this check it does not count as one: a report does not prove itself.`,
  'audit-no-sources': () =>
    'There is nothing to search: this project has no sources. First add notes or transcripts.',
  'audit-no-quotations': () => 'This report has no quote in quotation marks or as a block quote.',
  'audit-quote-empty': () => 'There is no quote to check. Paste the words you want to check.',
  'audit-quote-too-long': ({ longest }) =>
    `A quote may be ${longest} characters long at most here. Hand in a longer text as a report.`,
  'audit-answer-missing': () => 'Choose what the team does with this quote.',
  'audit-sample-percent': () => 'Fill in a whole number from 1 to 100.',
  'report-file-missing': () => 'First choose the file of the report.',
  'report-is-source': ({ document }) =>
    `This file is already in the project as the source ‘${document}’. A source is not checked, for it would prove itself.`,
  'audit-judgement-unknown': ({ item }) => `This judgement does not fit ‘${item}’.`,
  'audit-remark-too-long': ({ longest }) => `An explanation may be ${longest} characters long at most.`,
}
