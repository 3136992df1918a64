import { spoken } from './spoken.ts'

/** What the server says about one file, or why it never heard of it. */
export interface Answer {
  readonly status: 'read' | 'known' | 'refused' | 'busy' | 'failed'
  readonly message: string
  readonly url: string
}

/** Sends one file, and tells how much of it has gone: from 0 to 1. fetch cannot tell that, so the older way. */
export function sendFile(address: string, file: File, onProgress: (share: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total)
    })
    request.addEventListener('load', () => resolve(answerIn(request.responseText)))
    request.addEventListener('error', () => resolve(failed(spoken('notArrived'))))
    request.open('POST', address)
    request.setRequestHeader('accept', 'application/json')
    const form = new FormData()
    form.append('files', file)
    request.send(form)
  })
}

function answerIn(text: string): Answer {
  const json = parsed(text)
  const [upload] = listIn(json, 'uploads')
  if (upload) {
    const status = wordIn(upload, 'status')
    return {
      status: status === 'read' || status === 'known' || status === 'busy' ? status : 'refused',
      message: wordIn(upload, 'message'),
      url: wordIn(upload, 'url'),
    }
  }
  return failed(wordIn(fieldOf(json, 'error'), 'message') || spoken('notRead'))
}

function failed(message: string): Answer {
  return { status: 'failed', message, url: '' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function listIn(value: unknown, name: string): unknown[] {
  const list = fieldOf(value, name)
  return Array.isArray(list) ? list : []
}

function wordIn(value: unknown, name: string): string {
  const word = fieldOf(value, name)
  return typeof word === 'string' ? word : ''
}
