'use client'
import { useMemo } from 'react'
import type { ComponentProps } from 'react'
import type { MapData } from '#lib/views'
import { ClaimsMap } from './claims-map'
import { fromJson } from '../base/json'
import type { Json } from '../base/json'

type Props = Omit<ComponentProps<typeof ClaimsMap>, 'data'> & { data: Json<MapData> }

/** The whole page of a server, which sends its records as one text. */
export function SentClaimsMap({ data, ...rest }: Props) {
  const map = useMemo(() => fromJson(data), [data])
  return <ClaimsMap data={map} {...rest} />
}
