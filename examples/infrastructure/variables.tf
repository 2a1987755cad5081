variable "environment" {
  description = "Name of the environment, such as `production`."
  type        = string
}

variable "deploy_role_arn" {
  description = "ARN of the role that deploy-actions takes by OIDC; it becomes the group `deploy-actions` in the cluster."
  type        = string
}

variable "cluster_access_cidrs" {
  description = "Addresses from which the API server of the cluster may be reached."
  type        = list(string)
}

variable "database_class" {
  description = "Class of the database instance."
  type        = string
  default     = "db.t4g.small"
}

variable "cache_class" {
  description = "Class of the cache nodes."
  type        = string
  default     = "cache.t4g.small"
}
