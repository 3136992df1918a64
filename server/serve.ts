import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import { serve as serveHttp } from '@hono/node-server'
import { createApp } from './app.tsx'
import { startBackground } from './background/background.ts'
import { madeBefore } from './background/made-before.ts'
import { noticeOthers } from './background/others.ts'
import { jobs } from './background/wanted.ts'
import { forgetErased } from './database/cleaning.ts'
import { holdFolder } from './database/lock.ts'
import { isProject, openProject, type Project } from './database/project.ts'
import { mustWrite } from './database/writable.ts'
import { AppError } from './errors.ts'
import { recallCounting } from './figures/keeping.ts'
import { isLoopback } from './http/guard.ts'
import { sentenceFor } from './messages.ts'
import { endListening } from './reading/live/listening.ts'

export interface ServeOptions {
  folder: string
  port?: number | undefined
  host?: string | undefined
  publicUrl?: string | undefined
}

export const defaultPort = 4050

export interface Served {
  url: string
  close(): Promise<void>
}

/** Milliseconds: whoever starts the program waits for a page first. */
const afterStart = 1_000

/**
 * Serves one data folder until it is closed.
 * @throws {AppError} forbidden - an address that others can reach; conflict - another server holds the folder
 */
export async function serve({
  folder,
  port = defaultPort,
  host = '127.0.0.1',
  publicUrl,
}: ServeOptions): Promise<Served> {
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new AppError('invalid', 'port-unknown', { port })
  if (!isLoopback(host)) throw new AppError('forbidden', 'host-refused', { host })
  const { project, release } = await openAlone(resolve(folder))
  const background = await startBackground(project.folder, (task) => madeBefore(project.db, task))
  // Soon, not now: whoever starts the program waits for a page, and a thread that starts takes half of the machine.
  for (const job of jobs) background.askSoon(job)
  const stopNoticing = noticeOthers(project.sqlite, () => {
    forgetErased(project).catch(console.error)
    for (const job of jobs) background.askSoon(job)
  })
  // Where that fails, whoever asks for a figure is told why.
  const recalling = setTimeout(() => void recallCounting(project).catch(() => undefined), afterStart).unref()
  const app = createApp({ project, publicUrl: publicUrl ?? null, background })
  const server = serveHttp({ fetch: app.fetch, hostname: host, port: await freePort(host, port) })
  server.on('clientError', answerUnreadable)
  await new Promise<void>((listening, failed) => {
    server.once('listening', listening)
    server.once('error', failed)
  })
  const { port: listens } = server.address() as AddressInfo
  const close = async () => {
    clearTimeout(recalling)
    stopNoticing()
    endListening(project)
    await new Promise((closed) => server.close(closed))
    await background.close()
    await project.close()
    release()
  }
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${listens}`, close }
}

/** A request that Node cannot read never reaches the application: mostly an address that is far too long. */
function answerUnreadable(error: Error, socket: Duplex): void {
  if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) {
    socket.destroy()
    return
  }
  const isTooLong = 'code' in error && error.code === 'HPE_HEADER_OVERFLOW'
  const sentence = sentenceFor(isTooLong ? 'address-too-long' : 'request-unreadable')
  const body = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Dit kan niet</title><p>${sentence}</p><p><a href="/">Naar het overzicht</a></p></html>\n`
  const head = [
    `HTTP/1.1 ${isTooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Content-Security-Policy: default-src 'none'",
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** Holds the folder before opening it: a newer program must not change the tables under a server at work. */
async function openAlone(folder: string): Promise<{ project: Project; release: () => void }> {
  if (!isProject(folder)) throw new AppError('not-found', 'no-project', { folder })
  mustWrite(folder)
  const release = holdFolder(folder)
  try {
    return { project: await openProject(folder, { holds: true }), release }
  } catch (error) {
    release()
    throw error
  }
}

/** Serves, says on which address, and stops on a signal. */
export async function runServer(options: ServeOptions): Promise<void> {
  const served = await serve(options)
  const wanted = options.port ?? defaultPort
  if (wanted !== anyPort && !served.url.endsWith(`:${wanted}`))
    process.stdout.write(`Poort ${wanted} is bezet; dit is de volgende vrije.\n`)
  process.stdout.write(`Rode Draad staat klaar op ${served.url}\nStoppen: Ctrl+C\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void served.close().finally(() => process.exit(0))
      setTimeout(() => process.exit(0), 2_000).unref()
    })
  }
}

const anyPort = 0

/** The wanted port, or the next one that nobody uses. */
async function freePort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port++) {
    if (await isFree(host, port)) return port
  }
  return anyPort
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, host, () => {
      const { port: given } = probe.address() as AddressInfo
      probe.close(() => answer(given === port || port === 0))
    })
  })
}
