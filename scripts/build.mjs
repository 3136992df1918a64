// npm calls this after an install (`prepare`), so that the command line works after `npm ci` alone.
import { build } from './setup/build.mjs'
import { markInstalled } from './setup/install.mjs'

build()
markInstalled()
