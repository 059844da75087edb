import type { Credits, ProjectSettings } from '#lib/model'
import { Section } from '../frame/section'
import { CreditLinks } from './credit-links'

/** The licences of data, basemap and code, in Arabic. */
export function LicencesArabic({
  licence,
  credits,
}: Pick<ProjectSettings, 'licence'> & { credits: Credits }) {
  return (
    <Section title="الرخص">
      <ul>
        <li>
          <strong>الإفادات المرمّزة والمعجم الجغرافي والمصادر والأطراف:</strong>{' '}
          <a href={licence.url}>
            <bdi>{licence.name}</bdi>
          </a>
          {credits.places.length > 0 && (
            <>
              ؛ والأماكن تستند إلى <CreditLinks credits={credits.places} comma="، " />
            </>
          )}
          .
        </li>
        {credits.basemap.length > 0 && (
          <li>
            <strong>الخريطة الأساس:</strong> <CreditLinks credits={credits.basemap} comma="، " />.
            والحدود مرسومة كما ترسمها هذه المصادر.
          </li>
        )}
        <li>
          <strong>الشيفرة:</strong> <bdi>MIT</bdi>. وتستعمل <bdi>Next.js</bdi> و<bdi>React</bdi> و
          <bdi>Turf</bdi> و<bdi>zod (MIT)</bdi> و<bdi>Leaflet (BSD-2-Clause)</bdi>.
        </li>
        <li>
          <strong>
            <bdi>react-leaflet</bdi>
          </strong>{' '}
          برخصة <bdi>Hippocratic License 2.1</bdi>، وهي ليست رخصة مفتوحة المصدر بالمعنى المألوف: من
          يشغّل هذه الخريطة أو يغيّرها يقبل شروطها المتعلقة بحقوق الإنسان في ذلك الجزء.
        </li>
      </ul>
    </Section>
  )
}
