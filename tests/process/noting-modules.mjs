// Loaded before a program (`--import`): writes to the file that NOTED_MODULES names which packages it and its threads
// load, and at the end which names stand in its environment.
import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { packagesIn } from './packages-in.mjs'

const file = process.env.NOTED_MODULES
const noted = new Set()

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    for (const name of packagesIn(url, loaded.source)) {
      if (noted.has(name)) continue
      noted.add(name)
      appendFileSync(file, `package ${name}\n`)
    }
    return loaded
  },
})

process.on('exit', () => appendFileSync(file, `environment ${Object.keys(process.env).join(' ')}\n`))
