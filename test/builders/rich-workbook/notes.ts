import { HEADER_ROW } from './case-sheet';
import { MAIN, MC, MICROSOFT, oneLine, part } from './xml';

const THREAD = '{33333333-2222-4333-8444-000000000001}';
const REPLY = '{33333333-2222-4333-8444-000000000002}';
const PERSON = '{44444444-2222-4333-8444-000000000001}';

/** Where the notes stand: two of the old kind, and the stand-in that Excel writes for a thread. */
const PLACES = ['B5', 'I6', 'O7'] as const;

/** Notes of the old kind, and the stand-in for the thread. */
export function commentsPart(): string {
  const [first, second, third] = PLACES;
  const note = (ref: string, author: number, extra: string, text: string): string =>
    `<comment ref="${ref}" authorId="${author}" shapeId="0"${extra}><text>${text}</text></comment>`;
  return part(`
    <comments xmlns="${MAIN}" ${MC} mc:Ignorable="xr" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision">
    <authors><author>ASD</author><author>tc=${THREAD}</author></authors>
    <commentList>
    ${note(first, 0, ' xr:uid="{33333333-2222-4333-8444-0000000000A1}"', '<r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="Segoe UI"/><family val="2"/></rPr><t>ASD:</t></r><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Segoe UI"/><family val="2"/></rPr><t xml:space="preserve"> Rückruf erbeten</t></r>')}
    ${note(second, 0, ' xr:uid="{33333333-2222-4333-8444-0000000000A2}"', '<t>Frist prüfen</t>')}
    ${note(third, 1, ` xr:uid="${THREAD}"`, '<t>[Kommentarthread] Welche Schule ist gemeint?</t>')}
    </commentList></comments>`);
}

export function threadedCommentsPart(): string {
  return part(`
    <ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments" xmlns:x="${MAIN}">
    <threadedComment ref="${PLACES[2]}" dT="2025-03-20T08:15:00.00" personId="${PERSON}" id="${THREAD}"><text>Welche Schule ist gemeint?</text></threadedComment>
    <threadedComment ref="${PLACES[2]}" dT="2025-03-21T09:30:00.00" personId="${PERSON}" id="${REPLY}" parentId="${THREAD}"><text>Der Hauptstandort.</text></threadedComment>
    </ThreadedComments>`);
}

export function personsPart(): string {
  return part(`
    <personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments" xmlns:x="${MAIN}">
    <person displayName="Testperson" id="${PERSON}" userId="S::test@amt.example::55555555-2222-4333-8444-000000000001" providerId="AD"/>
    </personList>`);
}

/** The boxes of the notes and of the check box in the drawing language of Office 2003. Not XML with a declaration. */
export function notesDrawing(): string {
  const box = (place: string, index: number): string => {
    const column = place.charCodeAt(0) - 65;
    const row = Number(place.slice(1)) - 1;
    return (
      `<v:shape id="_x0000_s${2049 + index}" type="#_x0000_t202" style='position:absolute;margin-left:203.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:${index + 1};visibility:hidden' fillcolor="infoBackground [80]" o:insetmode="auto">` +
      '<v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/>' +
      "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>" +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  };
  return oneLine(`
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
    <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout>
    <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
    <v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path shadowok="f" o:extrusionok="f" strokeok="f" fillok="f" o:connecttype="rect"/><o:lock v:ext="edit" shapetype="t"/></v:shapetype>
    ${PLACES.map((place, index) => box(place, index < 2 ? index : index + 1)).join('')}
    <v:shape id="_x0000_s2051" type="#_x0000_t201" style='position:absolute;margin-left:300pt;margin-top:21pt;width:120pt;height:15pt;z-index:3' filled="f" stroked="f" o:insetmode="auto">
    <v:textbox style='mso-direction-alt:auto' o:singleclick="f"><div style='text-align:left'><font face="Segoe UI" size="160" color="auto">nur offene</font></div></v:textbox>
    <x:ClientData ObjectType="Checkbox"><x:SizeWithCells/><x:Anchor>4, 0, 1, 0, 6, 0, 2, 0</x:Anchor><x:AutoFill>False</x:AutoFill><x:AutoLine>False</x:AutoLine><x:TextVAlign>Center</x:TextVAlign><x:NoThreeD/></x:ClientData></v:shape>
    </xml>`);
}

/** The picture in the page header of the sheet `Pflegestellen`. */
export function headerPictureDrawing(): string {
  return oneLine(`
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
    <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout>
    <v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f"><v:stroke joinstyle="miter"/><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/><o:lock v:ext="edit" aspectratio="t"/></v:shapetype>
    <v:shape id="LH" o:spid="_x0000_s3073" type="#_x0000_t75" style='position:absolute;margin-left:0;margin-top:0;width:24pt;height:24pt;z-index:1'><v:imagedata o:relid="rId1" o:title="wappen"/><o:lock v:ext="edit" rotation="t"/></v:shape>
    </xml>`);
}

export function checkBoxPart(): string {
  return part(
    `<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$AH$${HEADER_ROW - 1}" lockText="1" noThreeD="1"/>`,
  );
}
