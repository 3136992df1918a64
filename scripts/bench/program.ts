import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const dist = join(import.meta.dirname, '..', '..')
export const checkout = join(dist, '..')

/** Calls the command line, and fails when it does. */
export async function command(data: string, ...args: string[]): Promise<void> {
  const all = [join(dist, 'scripts', 'rodedraad', 'main.js'), ...args, '--data', data]
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'inherit'] })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
}

export interface Running {
  url: string
  stop(): Promise<void>
}

/** Starts the server bare, as the set-up does in the end. */
export function serveBare(data: string): Promise<Running> {
  const main = join(dist, 'server', 'main.js')
  return whenReady(spawn(process.execPath, [main, '--data', data, '--port', '4350'], piped))
}

/** Starts the server as a person does. */
export function serveByNpm(data: string): Promise<Running> {
  const args = ['start', '--silent', '--', '--data', data, '--port', '4350']
  return whenReady(spawn('npm', args, { ...piped, cwd: checkout }))
}

const piped: SpawnOptions = { stdio: ['ignore', 'pipe', 'inherit'], detached: true }

async function whenReady(child: ChildProcess): Promise<Running> {
  let said = ''
  const url = await new Promise<string>((ready, failed) => {
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text
      const found = /http:\/\/\S+/u.exec(said)
      if (found) ready(found[0])
    })
    child.once('close', () => failed(new Error(`the server did not start: ${said}`)))
  })
  const stop = async () => {
    const closed = once(child, 'close')
    if (child.pid) process.kill(-child.pid, 'SIGTERM')
    await closed
  }
  return { url, stop }
}
