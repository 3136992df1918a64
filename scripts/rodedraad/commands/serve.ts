import { type Command, numberOption, textOption, wordsExpected } from '../command.ts'

/** Serves the project in the browser until it is stopped. */
export const serveCommand: Command = {
  usage: 'serve [--port N] [--host ADRES] [--public-url URL]',
  options: { port: { type: 'string' }, host: { type: 'string' }, 'public-url': { type: 'string' } },
  async run(call) {
    wordsExpected(call, { least: 0 })
    const { runServer } = await import('../../../server/serve.ts')
    await runServer({
      folder: call.folder,
      port: numberOption(call, 'port'),
      host: textOption(call, 'host'),
      publicUrl: textOption(call, 'public-url'),
    })
    return undefined
  },
}
