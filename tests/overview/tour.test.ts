import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { personNamed } from '../../server/database/people.ts'
import { tourSteps } from '../../server/overview/tour.ts'
import { mustDine, mustMake } from '../matrix/setting.ts'
import { mustOpenProject } from '../project.ts'

async function visited(path: string) {
  const project = await mustOpenProject()
  await personNamed(project.db, 'Voorbeeld')
  return createApp({ project }).request(`http://localhost${path}`)
}

test('the start page of the example offers a tour, that of another project does not', async () => {
  const other = createApp({ project: await mustOpenProject() })
  expect(await (await visited('/')).text()).toContain('href="/tour/1"')
  expect(await (await other.request('http://localhost/')).text()).not.toContain('href="/tour/1"')
})

test.each(tourSteps)(
  'step %i leads to a page that says what is to be seen, also where that was taken away',
  async (step) => {
    const response = await visited(`/tour/${step}`)
    expect(response.status).toBe(303)
    const next = response.headers.get('location') ?? ''
    const page = await visited(next)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(`Stap ${step} van 5`)
  },
)

test.each(['0', '6', 'x', '1.5', '%00'])('there is no step %s', async (step) => {
  expect((await visited(`/tour/${step}`)).status).toBe(404)
  expect(await (await visited(`/?tour=${step}`)).text()).not.toContain('class="tour"')
})

test('the start page leads to the matrix that was made last', async () => {
  const dinners = await mustDine()
  const older = await mustMake(dinners, { title: 'Eerst gemaakt' })
  const newer = await mustMake(dinners, { title: 'Later gemaakt' })
  const app = createApp({ project: dinners })
  const start = await (await app.request('http://localhost/')).text()
  expect(start).toContain(`href="/matrices/${newer}">Later gemaakt</a>`)
  expect(start).not.toContain(`/matrices/${older}`)
})
