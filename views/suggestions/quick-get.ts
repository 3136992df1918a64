interface Wanted {
  readonly href: string
  /** Where the answer is put. */
  readonly target: string
  /** What of the answer is wanted. */
  readonly select: string
}

/** What makes a link or a form that asks put its answer in this page; without script it leads to a page of its own. */
export function quickGet({ href, target, select }: Wanted) {
  return {
    'hx-get': href,
    'hx-target': target,
    'hx-select': select,
    'hx-swap': 'innerHTML ignoreTitle:true',
    'hx-sync': 'this:replace',
    'hx-status:4xx': 'swap:innerHTML target:#faults select:#fault',
    'hx-status:5xx': 'swap:innerHTML target:#faults select:#fault',
  }
}
