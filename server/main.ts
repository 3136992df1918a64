import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from './errors.ts'
import { sentenceFor } from './messages.ts'
import { usageFault } from './usage.ts'

const help = `Rode Draad starten: npm start -- [opties]

  --data MAP         de map met het project (anders ./data)
  --port N           het poortnummer (anders 4050)
  --host ADRES       een ander adres van deze computer (anders 127.0.0.1)
  --public-url URL   waar anderen Rode Draad bereiken; dan staan er vaste koppelingen in de uitvoer
  --help             deze uitleg
`

/** The server as `npm start` runs it: makes the example project when there is none, then serves. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data' },
      port: { type: 'string' },
      host: { type: 'string' },
      'public-url': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const folder = resolve(process.env.INIT_CWD ?? '.', values.data)
  const port = values.port === undefined ? undefined : portNumber(values.port)
  const { isProject } = await import('./database/project.ts')
  if (!isProject(folder)) {
    process.stderr.write('Het voorbeeldproject wordt gemaakt …\n')
    const { makeExample } = await import('./example/example.ts')
    await makeExample(folder)
  }
  const { runServer } = await import('./serve.ts')
  await runServer({ folder, port, host: values.host, publicUrl: values['public-url'] })
}

/** @throws {AppError} invalid - not a port */
function portNumber(typed: string): number {
  if (!/^\d{1,5}$/u.test(typed) || Number(typed) > 65_535)
    throw new AppError('invalid', 'port-unknown', { port: typed })
  return Number(typed)
}

main().catch(async (thrown: unknown) => {
  const { asRefusal } = await import('./database/refusals.ts')
  const error = asRefusal(thrown)
  const fault = usageFault(error)
  if (error instanceof AppError) process.stderr.write(`${sentenceFor(error.key, error.details)}\n`)
  else if (fault !== undefined) process.stderr.write(`${fault}\nMet --help ziet u alle opties.\n`)
  else console.error(error)
  process.exit(fault === undefined ? 1 : 2)
})
