export * from './nl/layout.ts'
export * from './nl/people.ts'
