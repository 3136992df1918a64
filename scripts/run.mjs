// Runs a compiled script of ours on the pinned Node: `node scripts/run.mjs scripts/bench/main.js …`.
import { build } from './setup/build.mjs'
import { install } from './setup/install.mjs'
import { become } from './setup/runtime.mjs'

const [program, ...args] = process.argv.slice(2)
install()
build()
become(program, args)
