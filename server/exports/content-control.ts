import { TextRun, XmlAttributeComponent, XmlComponent } from 'docx'
import { xmlText } from './xml-text.ts'

/**
 * A content control around words within a paragraph (ISO/IEC 29500-1, 17.5.2.31, `sdt`): Word keeps its tag when the
 * words are moved or copied into another document, so that a report that comes back can be audited by tag first.
 */
export class ContentControl extends TextRun {
  readonly #element: Element

  constructor({ tag, name, runs }: { tag: string; name: string; runs: readonly TextRun[] }) {
    super('')
    this.#element = new Element('w:sdt', [
      new Element('w:sdtPr', [new Valued('w:alias', name), new Valued('w:tag', tag)]),
      new Element('w:sdtContent', runs),
    ])
  }

  /** The library writes this in place of a run. */
  override get writtenAs(): readonly XmlComponent[] {
    return [this.#element]
  }
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name)
    this.root.push(...children)
  }
}

class Value extends XmlAttributeComponent<{ val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' }
}

class Valued extends XmlComponent {
  constructor(name: string, value: string) {
    super(name)
    this.root.push(new Value({ val: xmlText(value) }))
  }
}
