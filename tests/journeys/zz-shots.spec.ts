import { whole } from '../core/manuscript/whole';
import { council, file, keepPack, putManuscript } from './packs';
import { test } from './test';
test.use({ allow: ['status of 404'] });
test('shots', async ({ page }) => {
	test.setTimeout(200_000);
	await keepPack(page, council());
	await page.goto('/make/');
	await putManuscript(page, { ...whole(), teach: '', exercises: [], id: 'm1', slug: 'own-m1', about: { ...whole().about, licence: '' } });
	await putManuscript(page, { ...whole(), id: 'm2', slug: 'own-m2' });
	const shot = async (name: string, width: number, dark = false) => {
		await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
		await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
		await page.waitForTimeout(400);
		await page.screenshot({ path: `/tmp/shots-pack/${name}-${width}${dark ? '-dark' : ''}.png`, fullPage: true });
	};
	for (const [name, path] of [['make', '/make/'], ['unfinished', '/make/finish/#m1'], ['finished', '/make/finish/#m2'], ['read', '/lessons/own-council/'], ['library', '/library/?words=council']] as const) {
		await page.goto(path);
		await page.waitForTimeout(800);
		await shot(name, 390);
		await shot(name, 1024, true);
		await shot(name, 1920);
	}
	await page.goto('/make/open/');
	await shot('open', 390);
	const { slug: _slug, ...rest } = council();
	await page.getByLabel(/^The file/).setInputFiles(file(council({ ...rest, author: 'B. Other', madeAt: 1_930_000_000_000 }), council({ slug: 'own-tram' })));
	await page.waitForTimeout(800);
	await shot('inside', 390);
	await shot('inside', 1024, true);
});
