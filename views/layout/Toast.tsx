import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface ToastProps {
  /** What was done, in words: `Vakmensen gegeven aan zin 48`. */
  text: Child
  /** The event that can be undone, and where to go after. `isUndoing`: it took back an earlier act itself. */
  undo?: { readonly event: string | number; readonly back: string; readonly isUndoing?: boolean } | undefined
}

/**
 * What was just done, with its undo. The second form has no event: it undoes one's own last act. It is there for
 * the key u when no toast stands, and after an undo, so that pressing u again goes one act further back.
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
                {toast.undo.isUndoing ? (
                  <Button>{t.layout.redo}</Button>
                ) : (
                  <Button hotkey="u">{t.layout.undo}</Button>
                )}
              </PostForm>
            )}
          </div>
        )}
      </div>
      {here && (!toast?.undo || toast.undo.isUndoing) && (
        <div hidden>
          <PostForm action="/undo" back={here} id="undo-last" quick>
            <Button>{t.layout.undoLast}</Button>
          </PostForm>
        </div>
      )}
    </div>
  )
}
