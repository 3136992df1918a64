// `npm test`: sets up what it needs, then types, lint, and every test. `--long` runs the long forms too.
import { join } from 'node:path'
import { build } from './setup/build.mjs'
import { chromium } from './setup/chromium.mjs'
import { install } from './setup/install.mjs'
import { bin, run } from './setup/runtime.mjs'

const isLong = process.argv.includes('--long')
install()
process.env.CHROMIUM = chromium()
build()
run(join(bin, 'tsc'), ['--noEmit'])
run(join(bin, 'biome'), ['check', '.'])
const projects = isLong ? ['long'] : ['rules', 'process', 'browser']
run(join(bin, 'vitest'), [
  'run',
  '-c',
  '.vitest.config.ts',
  ...projects.flatMap((name) => ['--project', name]),
])
