import { announce } from './announce.ts'
import { spoken } from './spoken.ts'
import { type Answer, sendFile } from './upload-file.ts'

/** Sends files one by one, each with its own progress; without script the form sends them all at once. */
function onSubmit(event: SubmitEvent): void {
  const form = uploadForm(event.target)
  const files = form && fileField(form)?.files
  if (!form || !files || files.length === 0) return
  event.preventDefault()
  void sendAll(form, [...files])
}

/** Choosing files is enough: they are sent at once. */
function onChange(event: Event): void {
  if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'file') return
  const form = uploadForm(event.target.form)
  if (form && event.target.files?.length) void sendAll(form, [...event.target.files])
}

function onDrag(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return
  const form = zone()
  if (!form) return
  event.preventDefault()
  form.classList.toggle('is-over', event.type !== 'dragleave' && isInside(event, form))
}

/** Files may be dropped anywhere on the page: nobody loses their page by missing the frame. */
function onDrop(event: DragEvent): void {
  const form = zone()
  const files = [...(event.dataTransfer?.files ?? [])]
  if (!form || files.length === 0) return
  event.preventDefault()
  form.classList.remove('is-over')
  void sendAll(form, files)
}

async function sendAll(form: HTMLFormElement, files: readonly File[]): Promise<void> {
  const lines = files.map((file) => lineFor(form, file))
  const answers: Answer[] = []
  for (const [index, file] of files.entries()) {
    const line = lines[index]
    if (!line) continue
    const answer = await sendFile(form.action, file, (share) => showProgress(line, share))
    showAnswer(line, answer)
    answers.push(answer)
  }
  const field = fileField(form)
  if (field) field.value = ''
  goOn(answers)
}

/** One file that was read goes to its preview, several to the list. A file that did not arrive keeps one here. */
function goOn(answers: readonly Answer[]): void {
  if (answers.some(({ status }) => status === 'failed')) return
  const [only] = answers
  window.location.assign(answers.length === 1 && only?.status === 'read' ? only.url : '/uploads')
}

function lineFor(form: HTMLFormElement, file: File): HTMLElement {
  const line = document.createElement('li')
  const name = document.createElement('strong')
  name.textContent = file.name
  const progress = document.createElement('progress')
  progress.max = 1
  progress.value = 0
  progress.setAttribute('aria-label', file.name)
  const words = document.createElement('span')
  words.className = 'quiet'
  words.textContent = spoken('waits')
  line.append(name, progress, words)
  listAfter(form).append(line)
  return line
}

function showProgress(line: HTMLElement, share: number): void {
  const progress = line.querySelector('progress')
  if (progress) progress.value = share
  say(line, share < 1 ? spoken('percent', Math.round(share * 100)) : spoken('isRead'))
}

function showAnswer(line: HTMLElement, { status, message, url }: Answer): void {
  if (status === 'busy') return
  line.querySelector('progress')?.remove()
  line.className = status === 'read' ? 'is-read' : 'is-refused'
  say(line, message)
  const name = line.querySelector('strong')
  announce(`${name?.textContent ?? ''}: ${message}`)
  if (status !== 'read' || !name) return
  const link = document.createElement('a')
  link.href = url
  link.textContent = name.textContent
  name.replaceChildren(link)
}

function say(line: HTMLElement, message: string): void {
  const words = line.querySelector('span')
  if (words) words.textContent = message
}

function listAfter(form: HTMLFormElement): HTMLElement {
  const known = document.getElementById('upload-list')
  if (known) return known
  const list = document.createElement('ul')
  list.id = 'upload-list'
  list.className = 'upload-list'
  list.setAttribute('aria-label', spoken('list'))
  form.after(list)
  return list
}

/** With script the label is a button, and files can be dropped: the frame says so. */
function enliven(form: HTMLFormElement): void {
  form.classList.add('is-live')
  const words = document.createElement('span')
  words.textContent = spoken('orDrag')
  form.querySelector('label')?.after(words)
}

function zone(): HTMLFormElement | undefined {
  return uploadForm(document.getElementById('upload'))
}

function uploadForm(target: EventTarget | null): HTMLFormElement | undefined {
  return target instanceof HTMLFormElement && target.id === 'upload' ? target : undefined
}

function fileField(form: HTMLFormElement): HTMLInputElement | undefined {
  const field = form.elements.namedItem('files')
  return field instanceof HTMLInputElement ? field : undefined
}

function isInside(event: DragEvent, form: HTMLElement): boolean {
  return event.target instanceof Node && form.contains(event.target)
}

const form = zone()
if (form) enliven(form)
document.addEventListener('submit', onSubmit)
document.addEventListener('change', onChange)
document.addEventListener('dragover', onDrag)
document.addEventListener('dragleave', onDrag)
document.addEventListener('drop', onDrop)
