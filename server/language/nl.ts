export * from './nl/common.ts'
export * from './nl/layout.ts'
export * from './nl/people.ts'
