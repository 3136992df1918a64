/**
 * Another program at work on a data folder, as the command line is beside a server: adds so many codes, one act each.
 * Run as `node beside.ts FOLDER NAME COUNT`.
 */
import { addCode } from '../../server/codebook/store.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'

const [folder = '', name = '', count = '0'] = process.argv.slice(2)
const project = await openProject(folder, { make: true })
const person = await personNamed(project.db, name)
for (let n = 0; n < Number(count); n++) {
  const act = { person: person.id, act: 'code.add' }
  await record(project.db, act, (write) => addCode(write, { name: `${name} ${n}` }))
}
await project.close()
