import type { Code, CodeBranch } from '../../server/codebook/code.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Badge, Sign } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Figures, KofN, Unseen } from '../parts/Text.tsx'
import type { CodebookPageProps } from './props.ts'

/** From here on the sub-codes are folded away, so that a long codebook stays easy to look over. */
const longBook = 40

/** The codes under each other as they belong, each with its figures. */
export function CodeTree(props: CodebookPageProps) {
  const { tree, codes, query, open } = props
  const isFolded = codes.length > longBook && query === '' && open !== 'all'
  return (
    <>
      {codes.length > longBook && query === '' && (
        <p class="small">
          {isFolded ? (
            <a href="/codebook?open=all">{t.codebook.showSubcodes}</a>
          ) : (
            <a href="/codebook">{t.codebook.foldSubcodes}</a>
          )}
        </p>
      )}
      <div class="codebook__heads" aria-hidden="true">
        <span>{t.common.code}</span>
        <span>{t.common.codings}</span>
        <span>{t.codebook.sourcesRead}</span>
        {query === '' && <span>{t.codebook.order}</span>}
      </div>
      <Branches {...props} branches={tree} isFolded={isFolded} />
    </>
  )
}

interface BranchesProps extends CodebookPageProps {
  branches: readonly CodeBranch[]
  isFolded: boolean
}

function Branches({ branches, ...props }: BranchesProps) {
  return (
    <ul class="codebook__codes">
      {branches.map(({ code, children }, index) => (
        <li id={`c${code.id}`}>
          <Row {...props} code={code} isFirst={index === 0} isLast={index === branches.length - 1} />
          {children.length > 0 &&
            (props.isFolded ? (
              <details open={props.open !== undefined && holds({ code, children }, props.open)}>
                <summary>{counted(children.length, t.codebook.subcode, t.codebook.subcodes)}</summary>
                <Branches {...props} branches={children} />
              </details>
            ) : (
              <Branches {...props} branches={children} />
            ))}
        </li>
      ))}
    </ul>
  )
}

function holds({ code, children }: CodeBranch, id: string): boolean {
  return code.id === id || children.some((child) => holds(child, id))
}

interface RowProps extends Omit<CodebookPageProps, 'tree'> {
  code: Code
  isFirst: boolean
  isLast: boolean
}

function Row(props: RowProps) {
  const { code } = props
  const again = props.again.get(code.id)?.length ?? 0
  return (
    <div class="codebook__row">
      <div class="codebook__code">
        <p>
          <CodeName code={code} href={`/codebook/${code.id}`} />{' '}
          {code.status !== 'vast' && <Badge>{t.codebook.status[code.status]}</Badge>}
        </p>
        {code.definition !== '' && <p class="codebook__definition">{code.definition}</p>}
        {code.definition === '' && <p class="quiet small">{t.codebook.noDefinition}</p>}
        {again > 0 && (
          <p class="small">
            <Sign />
            <a href={`/codebook/${code.id}#again`}>
              {t.codebook.lookAgain(counted(again, t.common.source, t.common.sources))}
              <Unseen> {t.codebook.forCode(code.name)}</Unseen>
            </a>
          </p>
        )}
      </div>
      <CodeFigures {...props} />
      {props.query === '' && <Order {...props} />}
    </div>
  )
}

/** A code that nobody looked for has no number: 0 means looked for and not found. */
function CodeFigures({ code, counts, read, sources }: RowProps) {
  const codings = counts.get(code.id) ?? 0
  const looked = read.get(code.id) ?? 0
  const isKnown = codings > 0 || looked > 0
  return (
    <>
      <p class="codebook__figure">
        {isKnown && (
          <>
            <Figures n={codings} />{' '}
            <span class="codebook__unit">{codings === 1 ? t.common.coding : t.common.codings}</span>
          </>
        )}
      </p>
      <p class="codebook__figure">
        {isKnown ? (
          <>
            <KofN k={looked} n={sources} /> <span class="codebook__unit">{t.codebook.sourcesRead}</span>
          </>
        ) : (
          <span class="quiet">{t.codebook.notLooked}</span>
        )}
      </p>
    </>
  )
}

function Order({ code, isFirst, isLast, open, isFolded }: RowProps & { isFolded?: boolean }) {
  const unfolded = isFolded ? `?open=${code.id}` : open ? `?open=${open}` : ''
  return (
    <PostForm
      action={`/codebook/${code.id}/move`}
      back={`/codebook${unfolded}#c${code.id}`}
      class="codebook__order"
      quick
    >
      <Button
        kind="plain"
        small
        name="direction"
        value="up"
        disabled={isFirst}
        label={t.codebook.up(code.name)}
      >
        ↑
      </Button>
      <Button
        kind="plain"
        small
        name="direction"
        value="down"
        disabled={isLast}
        label={t.codebook.down(code.name)}
      >
        ↓
      </Button>
    </PostForm>
  )
}
