import { known } from '#db/seed/known.ts';
import type { Person } from './person.ts';

const child = known.children.onRoll;

/** The designated teacher finds the child and writes the request, with one mistake mended; returns its reference. */
export async function askForConsultation(
  teacher: Person,
  title: string,
  by: 'upn' | 'name',
): Promise<string> {
  const { page } = teacher;
  await teacher.look('home-of-a-school');
  await teacher.follow('Request a consultation');
  await teacher.look('request-start');
  await teacher.fill({ about: 'child' });
  await teacher.press('Continue');
  await teacher.look('request-find-child');
  await findChild(teacher, by);
  await teacher.look('request-child-found');
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}/);
  await teacher.look('request-tasks');

  await teacher.follow('What you are asking');
  await teacher.press('Save and continue');
  await page.getByRole('alert').getByRole('link', { name: 'Enter a short title' }).waitFor();
  await teacher.look('request-ask-with-errors');
  await teacher.fill({
    title,
    question: 'How can we get mornings right again?',
    themes: ['absence', 'anxiety'],
    urgency: 'urgent',
  });
  await teacher.press('Save and continue');
  await teacher.follow('What you know');
  await teacher.look('request-situation');
  await teacher.fill({
    strengths: 'Reads to the younger ones on Fridays, and has not missed one.',
    worries: 'Arrives after ten on most days since half term.',
    tried: 'A later start for two weeks in October. It helped at first.',
  });
  await teacher.press('Save and continue');
  await teacher.follow('The child’s view');
  await teacher.look('request-child-view');
  await teacher.fill({ childView: '“Mornings are loud.”' });
  await teacher.press('Save and continue');
  await teacher.follow('Parents or carers');
  await teacher.look('request-carers');
  await teacher.fill({ parentsKnow: 'yes' });
  await teacher.press('Save and continue');
  await teacher.follow('Safety');
  await teacher.look('request-safety');
  await teacher.fill({ atRisk: 'no' });
  await teacher.press('Save and continue');
  await teacher.follow('Who should join in');
  await teacher.look('request-joining');
  await teacher.fill({ joinSocialCare: 'yes' });
  await teacher.press('Save and continue');
  await teacher.follow('Files');
  await teacher.look('request-files');
  await teacher.page.locator('input[type=file]').setInputFiles({
    name: 'timetable.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Monday: a late start\n'),
  });
  await teacher.press('Upload the file');
  await teacher.reads('timetable.txt');
  await teacher.follow('Continue');
  await teacher.follow('Check and send');
  await teacher.look('request-suggestions');
  await teacher.follow('Continue');
  await teacher.heading(/Check/);
  await teacher.look('request-check');
  await page.getByRole('link', { name: /^Change.*worr/i }).click();
  await teacher.fill({ worries: 'Arrives after ten on four days of five since half term.' });
  await teacher.press(/^Save/);
  await teacher.heading(/Check/);
  await teacher.reads('on four days of five');
  await teacher.press('Send the request');
  await teacher.look('request-sent');
  return (await page.locator('.reference').first().textContent())!.trim();
}

async function findChild(teacher: Person, by: 'upn' | 'name'): Promise<void> {
  if (by === 'upn') {
    await teacher.fill({ upn: child.upn });
    return teacher.press('Find by UPN');
  }
  const [year, month, day] = child.bornOn.split('-').map(Number);
  await teacher.fill({ givenName: child.givenName, familyName: child.familyName });
  await teacher.fill({ 'bornOn-day': `${day}`, 'bornOn-month': `${month}`, 'bornOn-year': `${year}` });
  await teacher.press('Find by name');
}
