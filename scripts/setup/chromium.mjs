import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { stop } from './runtime.mjs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/mu.test(readFileSync('/etc/os-release', 'utf8'))

/**
 * Where Chromium is for the browser tests. When it is missing, root on Debian gets it installed;
 * anybody else is told the one command to run.
 */
export function chromium() {
  const found = process.env.CHROMIUM ?? places.find((place) => existsSync(place))
  if (found) return found
  if (process.getuid?.() !== 0 || !isDebian()) {
    stop('De browsertests hebben Chromium nodig. Installeer het met: sudo apt-get install -y chromium')
  }
  process.stderr.write('Chromium installeren voor de browsertests …\n')
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const result = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (result.status !== 0) stop('Chromium installeren is mislukt. Probeer: apt-get install -y chromium')
  }
  return places.find((place) => existsSync(place)) ?? stop('Chromium is na het installeren niet gevonden.')
}
