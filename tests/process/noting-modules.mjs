// Loaded before a program (`--import`): writes to the file that NOTED_MODULES names which packages it and its threads
// load, and at the end which names stand in its environment.
import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const file = process.env.NOTED_MODULES
const noted = new Set()

registerHooks({
  load(url, context, next) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(url)?.[1]
    if (name && !noted.has(name)) {
      noted.add(name)
      appendFileSync(file, `package ${name}\n`)
    }
    return next(url, context)
  },
})

process.on('exit', () => appendFileSync(file, `environment ${Object.keys(process.env).join(' ')}\n`))
