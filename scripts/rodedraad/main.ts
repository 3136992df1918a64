import { parseArgs } from 'node:util'
import { personNamed } from '../../server/database/people.ts'
import type { Project } from '../../server/database/project.ts'
import { AppError } from '../../server/errors.ts'
import { sentenceFor } from '../../server/messages.ts'
import { usageFault } from '../../server/usage.ts'
import { type Call, type Command, type Outcome, pathOf, UsageError } from './command.ts'
import { commandNamed, commandNames } from './commands.ts'

const common = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  actor: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The command line: finds the command, runs it, prints one JSON document or words, and says how it went. */
async function main(args: string[]): Promise<number> {
  const { name, rest, command } = await commandIn(args)
  if (!command || args.includes('--help') || args.includes('-h')) return help(name, command)
  const { values, positionals } = parsedArgs(command, rest)
  const { call, close } = callOf(values, positionals)
  try {
    const outcome = await command.run(call)
    if (!outcome) return 0
    await close()
    return print(outcome, values.json === true)
  } catch (thrown) {
    await close()
    if (thrown instanceof UsageError)
      throw new UsageError(`${thrown.message}\nGebruik: rodedraad ${command.usage}`)
    const { asRefusal } = await import('../../server/database/refusals.ts')
    const error = asRefusal(thrown)
    if (!(error instanceof AppError)) throw error
    const message = sentenceFor(error.key, error.details)
    return print(
      {
        json: { error: { code: error.code, key: error.key, message, details: error.details } },
        text: message,
        status: 1,
      },
      values.json === true,
      message,
    )
  }
}

async function commandIn(
  args: string[],
): Promise<{ name: string; rest: string[]; command: Command | undefined }> {
  const [first = '', second = ''] = args
  const two = await commandNamed(`${first} ${second}`)
  if (two) return { name: `${first} ${second}`, rest: args.slice(2), command: two }
  return { name: first, rest: args.slice(1), command: await commandNamed(first) }
}

function parsedArgs(command: Command, args: string[]) {
  try {
    const options = { ...common, ...command.options }
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    return { values: values as Call['options'], positionals }
  } catch (error) {
    const fault = usageFault(error)
    if (fault === undefined) throw error
    throw new UsageError(`${fault}\nGebruik: rodedraad ${command.usage}`)
  }
}

function callOf(options: Call['options'], words: string[]): { call: Call; close: () => Promise<void> } {
  const folder = pathOf(typeof options.data === 'string' ? options.data : 'data')
  let opened: Promise<Project> | undefined
  const project = () => {
    opened ??= import('../../server/database/project.ts').then(({ openProject }) => openProject(folder))
    return opened
  }
  const actor = async () => {
    const named = typeof options.actor === 'string' ? options.actor : (process.env.USER ?? 'opdrachtregel')
    return personNamed((await project()).db, named)
  }
  const close = async () => {
    const standing = await opened?.catch(() => undefined)
    await standing?.close()
  }
  return { call: { words, options, folder, project, actor }, close }
}

function print(outcome: Outcome, asJson: boolean, complaint?: string): number {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(outcome.json)}\n`)
    if (complaint) process.stderr.write(`${complaint}\n`)
  } else if (complaint) process.stderr.write(`${complaint}\n`)
  else
    process.stdout.write(
      outcome.text.endsWith('\n') || outcome.text === '' ? outcome.text : `${outcome.text}\n`,
    )
  return outcome.status ?? 0
}

async function help(name: string, command: Command | undefined): Promise<number> {
  if (command) {
    process.stdout.write(`rodedraad ${command.usage}\n`)
    return 0
  }
  const known = await Promise.all(commandNames.map(async (one) => (await commandNamed(one))?.usage ?? one))
  const lines = known.map((usage) => `  rodedraad ${usage}`).join('\n')
  const text = `Opdrachten:\n${lines}\n\nBij elke opdracht: --data MAP (anders ./data), --json, --actor NAAM\n`
  const asked = name === '--help' || name === '-h'
  if (name === '' || name === 'help' || name.startsWith('-')) {
    process.stdout.write(text)
    return name === 'help' || asked ? 0 : 2
  }
  throw new UsageError(`De opdracht ‘${name}’ bestaat niet.\n${text}`)
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof UsageError ? error.message : (error as Error).stack}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
