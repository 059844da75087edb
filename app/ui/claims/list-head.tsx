import type { ComponentProps } from 'react'
import { AgreementSwitch } from './agreement-switch'
import { OrderSwitch } from './order-switch'

type Props = ComponentProps<typeof AgreementSwitch> & ComponentProps<typeof OrderSwitch>

/** What stands over the list of claims: its quick filters, and the choice of its order. */
export function ListHead({ filter, counts, setFilter, view, setView }: Props) {
  return (
    <>
      <AgreementSwitch filter={filter} counts={counts} setFilter={setFilter} />
      <OrderSwitch view={view} setView={setView} />
    </>
  )
}
