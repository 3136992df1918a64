import type { tour as dutch } from '../nl/tour.ts'

export const tour: typeof dutch = {
  name: 'Tour',
  offer: 'Tour in five steps',
  offerHint: 'Past sources, suggestions, a thread and the check of a report.',
  at: (step: number) => `Step ${step} of 5`,
  next: 'Next step',
  back: 'Previous step',
  stop: 'Stop',
  steps: {
    1: {
      title: 'the overview',
      text: 'Here you see what you can do now and how far the project is. All sessions in this example are invented.',
    },
    2: {
      title: 'reading and coding',
      text: 'Go from sentence to sentence with j and k, and give a code with a digit or Enter. On the right is what is known of the chosen fragment.',
    },
    3: {
      title: 'suggestions',
      text: 'Rode Draad suggests codes and says why. You decide: a takes over, x leaves it. With u you undo that.',
    },
    4: {
      title: 'a thread',
      text: 'A claim that returns in several sessions, with what was said for it and against it. Every piece of evidence leads to its place in the source.',
    },
    5: {
      title: 'the report check',
      text: 'Do the sources hold what the report quotes? Choose a report: with each quote you see where it comes from and what is different.',
    },
  },
}
