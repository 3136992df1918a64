import type { Child } from 'hono/jsx'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface ToastProps {
  /** What was done, in words: `Vakmensen gegeven aan zin 48`. */
  text: Child
  /** The event that can be undone, and where to go after. */
  undo?: { readonly event: string | number; readonly back: string } | undefined
}

/**
 * What was just done, with its undo. The second form has no event: it undoes one's own last act, and is there
 * for the key u when no toast stands.
 */
export function ToastPlace({ toast, here }: { toast?: ToastProps | undefined; here?: string | undefined }) {
  return (
    <div id="toast-place">
      <div class="toasts" id="toasts" role="status">
        {toast && (
          <div class="toast">
            <span id="toast-text">{toast.text}</span>
            {toast.undo && (
              <PostForm action="/undo" back={toast.undo.back} fields={{ event: toast.undo.event }} quick>
                <Button hotkey="u">Ongedaan maken</Button>
              </PostForm>
            )}
          </div>
        )}
      </div>
      {here && !toast?.undo && (
        <div hidden>
          <PostForm action="/undo" back={here} id="undo-last" quick>
            <Button>Laatste wijziging ongedaan maken</Button>
          </PostForm>
        </div>
      )}
    </div>
  )
}
