export * from './en/common.ts'
export * from './en/layout.ts'
export * from './en/people.ts'
