import type { Course } from '../course';
import { decimal, named, titled, xml } from './xml';

/**
 * `imsmanifest.xml` of SCORM 2004, 4th edition (Content Aggregation Model, section 3.4; Sequencing and Navigation,
 * section 3) for a course as one thing that is launched at `start`. Its objectives: `score`, from which it is passed where
 * there is something to pass, and beside it `found` and `left-alone`, which decide nothing. Nothing is taken
 * for done or passed that the course does not say itself, and a learner may come back as often as they like.
 */
export function scorm2004({ assignment, mastery }: Course, start: string): string {
	const { id, version } = assignment;
	const [whole, title, href] = [named(id, version), titled(assignment.title), xml(start)];
	const score =
		mastery === null
			? '<imsss:primaryObjective objectiveID="score"/>'
			: `<imsss:primaryObjective objectiveID="score" satisfiedByMeasure="true">
							<imsss:minNormalizedMeasure>${decimal(mastery)}</imsss:minNormalizedMeasure>
						</imsss:primaryObjective>`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${whole}" version="${version}" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>2004 4th Edition</schemaversion>
	</metadata>
	<organizations default="${whole}-all">
		<organization identifier="${whole}-all">
			<title>${title}</title>
			<item identifier="${whole}-work" identifierref="${whole}-page" isvisible="true">
				<title>${title}</title>
				<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="1.0"/>
				<imsss:sequencing>
					<imsss:objectives>
						${score}
						<imsss:objective objectiveID="found"/>
						<imsss:objective objectiveID="left-alone"/>
					</imsss:objectives>
					<imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
				</imsss:sequencing>
				<adlnav:presentation>
					<adlnav:navigationInterface>
						<adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
						<adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
					</adlnav:navigationInterface>
				</adlnav:presentation>
			</item>
			<imsss:sequencing>
				<imsss:controlMode choice="true" choiceExit="true" flow="true"/>
			</imsss:sequencing>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${whole}-page" type="webcontent" adlcp:scormType="sco" href="${href}">
			<file href="${href}"/>
		</resource>
	</resources>
</manifest>
`;
}
