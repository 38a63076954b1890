/** What ends an instance may give back what the caller frees. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { build } from './support/build.js'

test('free() gives back what the end of an instance gives, unless that is NULL', async () => {
  const folder = build(
    'giving-ends',
    'tests/fixtures/giving_end.h',
    '--mark=report_create=owned:report_finish',
    '--mark=report_finish=owned:report_give_back,nullable',
  )
  const { Report, reportGivenBack, endOfReportFinish } = await import(`${folder}/giving_end.js`)
  const said = new Report()
  said.say(3)
  said.free()
  assert.equal(reportGivenBack(), 1)
  new Report().free()
  assert.equal(reportGivenBack(), 1)
  const told = new Report()
  told.say(4)
  assert.equal(told.finish(), '4')
  assert.equal(endOfReportFinish(), 7)
})
