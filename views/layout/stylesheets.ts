/** In the order of the cascade layers; `tokens.css` names the layers and comes first. */
export const stylesheets = [
  'tokens.css',
  'base.css',
  'parts.css',
  'forms.css',
  'shell.css',
  'reading.css',
  'coding.css',
  'thread.css',
  'quote.css',
  'upload.css',
  'search.css',
  'log.css',
  'memos.css',
  'media.css',
] as const
