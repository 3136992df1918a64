import { secureHeaders } from 'hono/secure-headers'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether an address to listen on can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || host === '::1' || /^127(\.\d{1,3}){3}$/u.test(host)
}

/**
 * Whether a request was meant for this server by this server's own pages: its Host is loopback (or the public
 * address), and its Origin, when it has one, is that same host. Stops DNS rebinding and foreign forms.
 */
export function isOwnRequest(headers: Headers, publicUrl: string | null): boolean {
  const host = headers.get('host')
  const origin = headers.get('origin')
  if (host !== null && !isOwnHost(host, publicUrl)) return false
  if (origin === null) return true
  const parsed = URL.parse(origin)
  if (!parsed) return false
  return host === null ? isOwnHost(parsed.host, publicUrl) : parsed.host === host
}

function isOwnHost(host: string, publicUrl: string | null): boolean {
  const name = URL.parse(`http://${host}`)?.hostname
  if (name === undefined) return false
  return loopback.has(name) || (publicUrl !== null && URL.parse(publicUrl)?.host === host)
}

/** Nothing from outside, nothing inline. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
})
