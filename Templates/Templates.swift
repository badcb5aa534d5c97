/// The words of every kind of notice, by the kind's id; each is a file of `Templates/notices`.
///
/// The files are inside the program, so that it works when it is copied alone. A new template needs
/// its file and its line here; a test holds the lines against the folder.
public let templateFiles: [String: String] = [
  "aid.changes": PackageResources.aid_changes_md,
  "aid.class": PackageResources.aid_class_md,
  "aid.committee": PackageResources.aid_committee_md,
  "aid.corrections": PackageResources.aid_corrections_md,
  "aid.grants": PackageResources.aid_grants_md,
  "aid.payments": PackageResources.aid_payments_md,
  "aid.recognition": PackageResources.aid_recognition_md,
  "enrollment.scheme": PackageResources.enrollment_scheme_md,
  "enrollment.handbook": PackageResources.enrollment_handbook_md,
  "enrollment.applications": PackageResources.enrollment_applications_md,
  "enrollment.entrants": PackageResources.enrollment_entrants_md,
  "enrollment.drawn": PackageResources.enrollment_drawn_md,
  "enrollment.admitted": PackageResources.enrollment_admitted_md,
  "enrollment.points": PackageResources.enrollment_points_md,
  "enrollment.transfers": PackageResources.enrollment_transfers_md,
  "enrollment.classes": PackageResources.enrollment_classes_md,
  "enrollment.junior": PackageResources.enrollment_junior_md,
  "enrollment.plan": PackageResources.enrollment_plan_md,
  "enrollment.private": PackageResources.enrollment_private_md,
  "enrollment.zoning": PackageResources.enrollment_zoning_md,
  "fees.board": PackageResources.fees_board_md,
  "fees.change": PackageResources.fees_change_md,
  "fees.meals": PackageResources.fees_meals_md,
  "fees.relief": PackageResources.fees_relief_md,
  "fees.settlement": PackageResources.fees_settlement_md,
  "fees.term": PackageResources.fees_term_md,
  "hiring.announcement": PackageResources.hiring_announcement_md,
  "hiring.adjustment": PackageResources.hiring_adjustment_md,
  "hiring.written": PackageResources.hiring_written_md,
  "hiring.interviewees": PackageResources.hiring_interviewees_md,
  "hiring.interview-substitutes": PackageResources.hiring_interview_substitutes_md,
  "hiring.interview": PackageResources.hiring_interview_md,
  "hiring.totals": PackageResources.hiring_totals_md,
  "hiring.examination": PackageResources.hiring_examination_md,
  "hiring.substitutes": PackageResources.hiring_substitutes_md,
  "hiring.proposed": PackageResources.hiring_proposed_md,
  "hiring.result": PackageResources.hiring_result_md,
  "title.scheme": PackageResources.title_scheme_md,
  "title.materials": PackageResources.title_materials_md,
  "title.points": PackageResources.title_points_md,
  "title.recommended": PackageResources.title_recommended_md,
  "title.result": PackageResources.title_result_md,
  "title.appointment": PackageResources.title_appointment_md,
].mapValues { String(decoding: $0, as: UTF8.self) }

/// The words of every paper for the file (内部记录), by its name; each is a file of
/// `Templates/records`.
public let recordFiles: [String: String] = [
  "bureau.call": PackageResources.bureau_call_md,
  "bureau.circular": PackageResources.bureau_circular_md,
  "bureau.queries": PackageResources.bureau_queries_md,
  "bureau.return": PackageResources.bureau_return_md,
  "draw.receipt": PackageResources.draw_receipt_md,
  "enrollment.certificate": PackageResources.enrollment_certificate_md,
  "fees.signoff": PackageResources.fees_signoff_md,
  "objection.receipt": PackageResources.objection_receipt_md,
  "objection.refusal": PackageResources.objection_refusal_md,
  "objection.reply": PackageResources.objection_reply_md,
  "objection.supplement": PackageResources.objection_supplement_md,
  "life.addendum": PackageResources.life_addendum_md,
  "life.certificate": PackageResources.life_certificate_md,
  "life.correction": PackageResources.life_correction_md,
  "life.form": PackageResources.life_form_md,
  "life.record": PackageResources.life_record_md,
  "life.removal": PackageResources.life_removal_md,
  "life.result": PackageResources.life_result_md,
  "ledger.checkpoint": PackageResources.ledger_checkpoint_md,
  "request.closed": PackageResources.request_closed_md,
  "request.consultation": PackageResources.request_consultation_md,
  "request.correction": PackageResources.request_correction_md,
  "request.disclosed": PackageResources.request_disclosed_md,
  "request.extension": PackageResources.request_extension_md,
  "request.fee": PackageResources.request_fee_md,
  "request.inquiry": PackageResources.request_inquiry_md,
  "request.partly": PackageResources.request_partly_md,
  "request.receipt": PackageResources.request_receipt_md,
  "request.refused": PackageResources.request_refused_md,
  "request.unavailable": PackageResources.request_unavailable_md,
  "request.unprocessed": PackageResources.request_unprocessed_md,
  "title.certificate": PackageResources.title_certificate_md,
  "title.protocol": PackageResources.title_protocol_md,
].mapValues { String(decoding: $0, as: UTF8.self) }

/// Matters (其他公开事项) to be used as they are or copied and changed, by their codes; each is a file
/// of `Templates/matters`.
public let matterFiles: [String: String] = [
  "appointments": PackageResources.appointments_yaml,
  "awards": PackageResources.awards_yaml,
  "budget": PackageResources.budget_yaml,
  "consultation": PackageResources.consultation_yaml,
  "inspection": PackageResources.inspection_yaml,
  "procurement": PackageResources.procurement_yaml,
].mapValues { String(decoding: $0, as: UTF8.self) }

/// What a bureau works with, to be used as it is or copied and changed, by name; each is a file of
/// `Templates/bureau`.
public let bureauFiles: [String: String] = [
  "duties": PackageResources.duties_yaml,
  "scoring": PackageResources.scoring_yaml,
].mapValues { String(decoding: $0, as: UTF8.self) }
