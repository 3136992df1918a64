/** The part of htmx that our modules call. */
declare const htmx: { process(root: Element): void }
