// `npm start`: everything from a fresh clone to a running server.
import { build, isBuilt } from './setup/build.mjs'
import { install } from './setup/install.mjs'
import { become, serverFlags } from './setup/runtime.mjs'

install()
if (!isBuilt()) process.stderr.write('Programma bouwen …\n')
build()
become('server/main.js', process.argv.slice(2), serverFlags)
