export * from './en/layout.ts'
export * from './en/people.ts'
