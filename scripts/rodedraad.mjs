// `npm run -s rodedraad -- …`: the command line.
import { build } from './setup/build.mjs'
import { install } from './setup/install.mjs'
import { become } from './setup/runtime.mjs'

install()
build()
become('scripts/rodedraad/main.js', process.argv.slice(2))
