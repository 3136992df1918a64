import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { programOf } from '../../server/installed.ts'
import type { Held } from './held.ts'
import { serverFlags } from './program.ts'

/** A server that tells how long the thread that answers was held. */
export interface Watched {
  readonly url: string
  /** The longest since this was asked before. */
  held(): Promise<Held>
  stop(): Promise<void>
}

const told = z.object({ processor: z.number(), clock: z.number() })

/** Starts a server as the set-up does in the end, under watch. */
export async function watched(data: string): Promise<Watched> {
  const server = fork(fileURLToPath(programOf('server/main')), ['--data', data, '--port', '4351'], {
    execArgv: [...serverFlags, '--import', programOf('scripts/bench/held').href],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const url = await addressOf(server)
  return {
    url,
    held: async () => {
      const answer = once(server, 'message')
      server.send('held')
      return told.parse((await answer)[0])
    },
    stop: async () => {
      const closed = once(server, 'close')
      server.kill('SIGTERM')
      await closed
    },
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  for await (const text of server.stdout ?? []) {
    said += text
    const found = /http:\/\/\S+/u.exec(said)
    if (found) break
  }
  const [url] = /http:\/\/\S+/u.exec(said) ?? []
  if (!url) throw new Error(`the server did not start: ${said}`)
  return url
}

const longestWork = 120_000

/** Waits until the work is over that a page tells of, if it tells of any. */
export async function over({ url }: Pick<Watched, 'url'>, address: string): Promise<void> {
  const until = performance.now() + longestWork
  for (;;) {
    const response = await fetch(new URL(/^\/work\/./u.test(address) ? address : '/work', url))
    const page = await response.text()
    if (!/id="now"|class="progress"/u.test(page)) return
    if (performance.now() > until) throw new Error(`${address} does not end`)
    await pause(200)
  }
}
