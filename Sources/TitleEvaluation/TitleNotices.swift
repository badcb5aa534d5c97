public import Disclosure

/// The kinds of notice of a year's title evaluation (职称评聘), from the scheme to the appointment.
public let titleKinds: [NoticeKind] = []
