import type { accessibility as dutch } from '../nl/accessibility.ts'

export const accessibility: typeof dutch = {
  title: 'Accessibility',
  intro:
    'Rode Draad is made to WCAG 2.2, level AA. Below is what was tested of that, and what was not, as of 22 November 2026.',
  whoseTitle: 'Whose statement is this?',
  whose:
    'That of the makers of the program. A public body that uses Rode Draad needs an accessibility statement of its own for that use; this page helps to write it.',
  testedTitle: 'What was tested',
  tested: [
    'Every kind of page with axe-core: in light and dark, wide and narrow, with content and empty. Open dialogs too, and what is said when something went wrong. No findings. Such a program finds about a third of what can be wrong.',
    'The whole way with the keyboard alone: from adding a source to publishing a quote and checking a report. Focus could always be seen and was not lost.',
    'Without JavaScript: reading, coding, judging suggestions, searching, adding sources, making a thread, following a quote to its source and checking a report.',
    'At 320 pixels wide, which is 400 % zoom on an ordinary screen: no page scrolls sideways.',
    'At 400 % zoom with the keyboard through the reading screen, the suggestions and a report check: nothing falls off. At every step of Tab, after twelve acts and after undoing each, focus could be seen.',
    'By touch on a phone 390 pixels wide: the whole way, from a text to a checked report.',
    'On paper: the whole text, with the names of the codes. Find in page also finds words with codes.',
    'Contrast of text (4.5 : 1) and of the lines of codes (3 : 1), in light and dark. The colours of codes can be told apart under simulated colour blindness.',
    'Buttons and links are at least 24 by 24 pixels, or that far apart. A link in a sentence is as high as the sentence.',
    'With more room between letters, words and lines: nothing falls off and no page scrolls sideways.',
    'With colours that somebody chooses in the system: coded words can still be read. Four screens were looked at.',
    'Keys of a single letter can be switched off. Dragging is never needed. Nothing moves of its own accord.',
  ],
  untestedTitle: 'What was not tested',
  untested: [
    'With a real screen reader, with speech control, and by people who work with those. What a screen reader says was only checked by what the page holds ready for it.',
    'Every page by hand. Most were looked at by a program.',
    'In Firefox and in Safari. It was tested in Chromium.',
    'Colours of a house style: whoever uses a theme.css of their own measures its contrast.',
    'Files that you add: what is not accessible in them does not become so by reading them.',
  ],
  knownTitle: 'What could be better',
  known: [
    'Where a source itself begins with a lower heading, the order of headings on the reading screen skips a level.',
    'A very long title is cut short in the bar above a text; it is whole on the page of the source.',
  ],
  helpTitle: 'Does something not work?',
  help: 'Tell whoever looks after Rode Draad where you are. Name the page, what you wanted to do, and what you work with.',
  keys: 'Keyboard shortcuts',
}
