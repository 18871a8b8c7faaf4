import type { Head } from '../lesson';
import type { Found } from './fault';

/** A quotation names its publisher and its author or its day, or says that it is invented. */
export function attribution({ provenance }: Pick<Head, 'provenance'>): Found[] {
	const { invented, byline, datePrinted, dateInferred } = provenance;
	if (invented || byline || datePrinted || dateInferred) return [];
	return [
		{
			path: ['provenance'],
			message: 'does not say who wrote the text or when',
			fix: 'Add byline, datePrinted or dateInferred. For a text of your own write “invented: true”.'
		}
	];
}
